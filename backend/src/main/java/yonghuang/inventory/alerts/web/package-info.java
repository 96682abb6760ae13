/** The routes of alerts. */
@NullMarked
package yonghuang.inventory.alerts.web;

import org.jspecify.annotations.NullMarked;
