/** What was sold and returned, by event, price tier and day, against the capacity. Only reads. */
package org.rushline.reports.sales;
