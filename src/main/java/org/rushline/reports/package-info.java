/**
 * What those who work here take along as files. Below it is what they are about: what was sold, and
 * who has bought and comes in. All of it is read a page at a time, so that neither the heap nor a
 * transaction grows with a report.
 */
package org.rushline.reports;
