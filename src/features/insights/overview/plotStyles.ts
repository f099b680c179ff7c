import { makeStyles, tokens } from '@fluentui/react-components';

const forced = '@media (forced-colors: active)';

/** SVG shapes keep their colours in forced-colours mode, so each names a system colour. */
export const usePlotStyles = makeStyles({
  mirrored: { ':dir(rtl)': { transform: 'scaleX(-1)' } },
  track: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: tokens.strokeWidthThin,
    [forced]: { stroke: 'GrayText' },
  },
  period: {
    fill: tokens.colorNeutralBackground4,
    [forced]: { fill: 'Canvas', stroke: 'GrayText', strokeDasharray: '4 4' },
  },
  interval: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: tokens.strokeWidthThicker,
    strokeLinecap: 'round',
    [forced]: { stroke: 'CanvasText' },
  },
  join: {
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: tokens.strokeWidthThick,
    [forced]: { stroke: 'Highlight' },
  },
  point: {
    fill: tokens.colorCompoundBrandStroke,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: tokens.strokeWidthThin,
    [forced]: { fill: 'Highlight', stroke: 'Canvas' },
  },
  bound: {
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: tokens.strokeWidthThicker,
    [forced]: { stroke: 'Highlight' },
  },
});
