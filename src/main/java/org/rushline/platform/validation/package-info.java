/** Constraints for what strangers send. */
package org.rushline.platform.validation;
