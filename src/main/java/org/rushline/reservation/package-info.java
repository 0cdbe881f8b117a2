/**
 * From a request for seats to a held booking: which seats, holds in the cache, the decision in the
 * database. The waiting room belongs under this package.
 */
package org.rushline.reservation;
