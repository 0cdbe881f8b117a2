/** What must be right before the application serves anybody: settings, keys, the schema. */
package org.rushline.platform.startup;
