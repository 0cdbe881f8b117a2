/**
 * Operators plan, announce, edit and cancel events. The rules say which field may still change, and
 * what buyers are told. Knows the catalogue, which owns the tables.
 */
package org.rushline.catalog.editing;
