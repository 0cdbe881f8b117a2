/**
 * The operator's pages of what is on: venues with their plans, performers, and events from draft to
 * cancelled. What they do, the API does, too.
 */
package org.rushline.web.programme;
