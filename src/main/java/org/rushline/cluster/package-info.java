/**
 * The nodes of this installation: who they are, how they find each other (through the table {@code
 * jgroups}), and the caches they share. Knows the platform and no feature. What a cache holds can
 * be lost; what must not be is in PostgreSQL.
 */
package org.rushline.cluster;
