/** What strangers may send, tried on everything that takes anything: found, not listed. */
package org.rushline.edge;
