/** Help (帮助): what each page answers and what to do there, and the glossary; open to everybody. */
package org.junheng.web.help;
