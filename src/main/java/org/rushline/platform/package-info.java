/**
 * Problems, ids, money, settings, migrations and the REST application: no business. Knows no
 * feature; every feature may know it.
 */
package org.rushline.platform;
