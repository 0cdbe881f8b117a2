/**
 * Search over a million made-up events: {@code mvn -Pbench verify -Dbench.only=searching}. A node
 * makes its index, and the same questions go to it, to PostgreSQL and to bare Lucene. Size it with
 * {@code -Dbench.events=… -Dbench.questions=… -Dbench.rounds=…}.
 */
package org.rushline.bench.searching;
