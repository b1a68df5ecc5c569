/** What the charts draw with, and no more of the library: it loads when a chart comes into view. */
export { areaY, axisX, barX, gridX, lineY, plot, ruleX, ruleY, tickX } from "@observablehq/plot";
