/**
 * The page of the waiting room: where somebody stands, in words, and what they can do. Any node
 * serves it; with scripts it goes on by itself.
 */
package org.rushline.web.waiting;
