/** Price tiers: what they cost, which seats they sell, and how many tickets one may have. */
package org.rushline.catalog.pricing;
