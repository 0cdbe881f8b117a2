/**
 * The ids of what is bought, booked and shown. They stand below all features, so that a feature may
 * name a thing without knowing its keeper.
 */
package org.rushline.platform.id;
