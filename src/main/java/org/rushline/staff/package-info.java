/**
 * Who works for the operator, and as what: grants of roles, given and revoked with a reason, and
 * the first administrator of a new installation. Which role an operation is for, the operation
 * says; {@code sessions} checks it.
 *
 * <p>Knows accounts, passwords and the platform. Fires {@link org.rushline.staff.RolesChanged};
 * hears that the schema is ready.
 */
package org.rushline.staff;
