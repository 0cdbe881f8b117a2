/** Makes seat plans out of what operators send: an upload, or a capacity. */
package org.rushline.seatplan.workshop;
