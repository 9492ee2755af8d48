/** Standards (标准): each rule with its lines and examples, two compared, one tried with a few numbers; open to everybody. */
package org.junheng.web.standards;
