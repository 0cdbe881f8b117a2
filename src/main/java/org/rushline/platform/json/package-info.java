/**
 * How the API reads JSON: a request is a record, and every member is read exactly or refused by
 * name. Knows no feature.
 */
package org.rushline.platform.json;
