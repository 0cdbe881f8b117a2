/**
 * Tables for spreadsheets: as CSV and as XLSX, written row by row and never held as a whole. What
 * people have typed stays a text there, whatever it looks like.
 */
package org.rushline.platform.table;
