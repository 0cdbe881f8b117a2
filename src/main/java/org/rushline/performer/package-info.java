/**
 * Those on the stage or on the pitch, and those whose works are played. Knows no other feature.
 * Fires {@link PerformerChanged}.
 */
package org.rushline.performer;
