/**
 * How fast it is, beside something everybody knows: {@code mvn -Pbench verify} prints one table.
 * Every figure has its reference from the same run, measured in turns on the same machine; compare
 * the ratios, not the figures. Nothing here decides whether a build passes.
 */
package org.rushline.bench;
