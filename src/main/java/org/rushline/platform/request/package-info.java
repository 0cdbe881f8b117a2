/** What every request passes: its id, its headers, where it comes from and whether it may. */
package org.rushline.platform.request;
