/**
 * Looks for what must never happen: in our own tables, and between them and Stripe's books. Changes
 * nothing. The rules are SQL and stand in files of their own, for operators who would rather ask
 * the database. Knows payments, and of everything else only the tables.
 */
package org.rushline.audit;
