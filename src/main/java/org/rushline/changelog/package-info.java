/**
 * What has changed in the database, whoever changed it, told on every node to those who keep a
 * picture of it. Triggers write the log, each node reads it. Knows the platform and no feature.
 */
package org.rushline.changelog;
