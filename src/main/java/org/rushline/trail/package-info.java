/**
 * The audit trail: what people who work here change, who of them signs in, and who is refused. A
 * change's entry is committed before it is made, and its outcome afterwards. The database lets
 * nobody alter an entry.
 *
 * <p>Knows accounts, staff and the platform. Fires nothing; hears who signs in and who cannot.
 */
package org.rushline.trail;
