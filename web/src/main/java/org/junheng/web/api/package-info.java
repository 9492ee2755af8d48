/** The API (接口) described: what there is to read and write, for programs and for those who write them. */
package org.junheng.web.api;
