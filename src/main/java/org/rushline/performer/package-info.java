/**
 * Performers: on the stage, on the pitch, or the author of the work. Knows no other feature. Fires
 * {@link PerformerChanged}.
 */
package org.rushline.performer;
