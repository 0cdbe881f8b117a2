/**
 * Pages and API for those who run events: everything here is for operators only. On top: nobody
 * knows it.
 */
package org.rushline.operator;
