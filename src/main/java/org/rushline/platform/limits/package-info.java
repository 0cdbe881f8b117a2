/** How much at once, and how often: for one node, shared among all nodes. */
package org.rushline.platform.limits;
