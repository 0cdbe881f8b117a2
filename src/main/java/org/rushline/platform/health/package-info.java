/** Whether this node is started, live and ready, and what its gauges say. */
package org.rushline.platform.health;
