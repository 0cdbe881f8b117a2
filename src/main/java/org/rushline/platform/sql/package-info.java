/** Native SQL inside JPA transactions, and several queries in one round trip. */
package org.rushline.platform.sql;
