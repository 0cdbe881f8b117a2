/** The changes of an event that people who ordered are told of. Rows are only added. */
package org.rushline.catalog.history;
