/** Pages of reports: what was sold, who has bought, and who comes in. */
package org.rushline.web.reports;
