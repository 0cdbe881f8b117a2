/** What people type into forms of many fields, and what they are told about it. */
package org.rushline.web.input;
