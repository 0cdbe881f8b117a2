/**
 * Tells views on every node which rows have changed, whoever changed them. Triggers write the log,
 * each node reads it. Knows the platform and no feature.
 */
package org.rushline.changelog;
