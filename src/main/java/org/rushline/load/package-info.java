/** How buyers of each event fare, on this node and on all of them. */
package org.rushline.load;
