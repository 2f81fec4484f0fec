/**
 * Plots as SVG, made here and now: no script, no font and no picture is fetched to show them.
 */

import {BarChart, LineChart} from 'echarts/charts'
import {GridComponent, LegendComponent} from 'echarts/components'
import {init, use} from 'echarts/core'
import {SVGRenderer} from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

/** One line, or one layer. */
export interface Series {
  name: string
  values: readonly (number | null)[]
}

/** Size of a plot, in pixels. */
const [width, height] = [960, 340]

/** Colours that are told apart by those who see few (Okabe and Ito 2008), on white and on black. */
const colours = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#D55E00', '#56B4E9', '#8A8A8A']

/** What the page has: text in its own colour and type. */
const textStyle = {color: 'currentColor', fontFamily: 'system-ui, sans-serif'}

const line = {lineStyle: {color: 'currentColor', opacity: 0.3}}

/**
 * Plot lines over time.
 *
 * @param periods
 *   Names of the units of time.
 * @param series
 *   A line each; `null` where there is nothing to show.
 * @returns
 *   SVG.
 */
export function linePlot(periods: readonly string[], series: readonly Series[]): string {
  return plot({
    ...axes(periods, series),
    series: series.map(({name, values}) => ({
      name,
      type: 'line',
      silent: true,
      symbol: values.length > 40 ? 'none' : 'circle',
      data: values
    }))
  })
}

/**
 * Plot layers over time, one on the other.
 *
 * @param periods
 *   Names of the units of time.
 * @param series
 *   A layer each.
 * @returns
 *   SVG.
 */
export function stackPlot(periods: readonly string[], series: readonly Series[]): string {
  return plot({
    ...axes(periods, series),
    series: series.map(({name, values}) => ({
      name,
      type: 'bar',
      silent: true,
      stack: 'all',
      data: values
    }))
  })
}

/**
 * Plot bars, the first at the top.
 *
 * @param names
 *   What each is of.
 * @param values
 *   How long it is.
 * @returns
 *   SVG.
 */
export function barPlot(names: readonly string[], values: readonly number[]): string {
  return plot(
    {
      grid: {left: 220, right: 60, top: 10, bottom: 30},
      xAxis: {type: 'value', axisLabel: textStyle, splitLine: line},
      yAxis: {
        type: 'category',
        inverse: true,
        data: names,
        axisLine: line,
        axisLabel: {...textStyle, width: 200, overflow: 'truncate'}
      },
      series: [
        {
          type: 'bar',
          silent: true,
          data: values,
          label: {show: true, position: 'right', ...textStyle}
        }
      ]
    },
    names.length * 26 + 50
  )
}

function axes(periods: readonly string[], series: readonly Series[]): object {
  return {
    legend: {selectedMode: false, textStyle, top: 0, data: series.map(({name}) => name)},
    grid: {left: 60, right: 20, top: 50, bottom: 30},
    xAxis: {type: 'category', data: periods, axisLabel: textStyle, axisLine: line},
    yAxis: {type: 'value', axisLabel: textStyle, splitLine: line}
  }
}

function plot(option: object, high = height): string {
  const chart = init(null, null, {renderer: 'svg', ssr: true, width, height: high})
  chart.setOption({animation: false, color: colours, ...option})
  const svg = chart.renderToSVGString({useViewBox: true})
  chart.dispose()
  return svg
}
