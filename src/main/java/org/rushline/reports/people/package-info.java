/**
 * Who has bought tickets of an event, and who may come in: as much of it as each role may know.
 * Whoever takes the buyers along says why, and that is kept.
 */
package org.rushline.reports.people;
