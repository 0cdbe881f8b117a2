/**
 * Who may buy before everybody does: presales, what they open, and the codes that let people in.
 * The reservation asks {@link org.rushline.presale.PresaleGate}; the database refuses what it would
 * miss.
 */
package org.rushline.presale;
