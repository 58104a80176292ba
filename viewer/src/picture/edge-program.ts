import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeAttributes, NodeAttributes } from '../../../src/network/draw.ts';

/** What the picture tells the program of a line beside what Sigma knows. */
export interface LineData {
  /** Height of the bend in lengths of the line, to the left; 0 is straight. */
  readonly curvature: number;
  readonly dash: 'none' | 'dashed' | 'dotted';
  readonly arrow: boolean;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec4 a_line;
attribute float a_style;
attribute float a_current;
attribute float a_side;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform vec2 u_dimensions;
uniform float u_minEdgeThickness;
varying vec4 v_color;
varying vec2 v_a;
varying vec2 v_b;
varying vec2 v_c;
varying vec4 v_line;
varying float v_style;
const float bias = 255.0 / 254.0;
vec2 toScreen(vec2 p) { return ((u_matrix * vec3(p, 1)).xy + 1.0) * u_dimensions / 2.0; }
void main() {
  v_a = toScreen(a_source);
  v_c = toScreen(a_target);
  vec2 along = v_c - v_a;
  float len = max(length(along), 0.001);
  vec2 unit = along / len;
  vec2 normal = vec2(-unit.y, unit.x);
  float bend = a_line.y * len;
  v_b = (v_a + v_c) / 2.0 + normal * bend;
  float thickness = max(u_minEdgeThickness, a_line.x / u_sizeRatio) * u_pixelRatio;
  float scale = u_pixelRatio / u_sizeRatio;
  v_line = vec4(thickness, a_line.zw * scale, len);
  v_style = a_style;
  float pad = thickness * 3.0 + 4.0 * u_pixelRatio;
  float height = a_side > 0.0 ? max(bend / 2.0, 0.0) + pad : min(bend / 2.0, 0.0) - pad;
  vec2 point = (a_current > 0.5 ? v_c + unit * pad : v_a - unit * pad) + normal * height;
  gl_Position = vec4(point / u_dimensions * 2.0 - 1.0, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

/** Distance to a quadratic curve, after @sigma/edge-curve, with the place along it, which dashes need. */
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_a;
varying vec2 v_b;
varying vec2 v_c;
varying vec4 v_line;
varying float v_style;
uniform float u_pixelRatio;
float det(vec2 a, vec2 b) { return a.x * b.y - b.x * a.y; }
vec2 curve(float t) { return mix(mix(v_a, v_b, t), mix(v_b, v_c, t), t); }
float along(vec2 p) {
  vec2 ac = v_c - v_a;
  float straight = clamp(dot(p - v_a, ac) / dot(ac, ac), 0.0, 1.0);
  if (abs(det(v_b - v_a, ac)) < 0.02 * dot(ac, ac)) return straight;
  vec2 b0 = v_a - p, b1 = v_b - p, b2 = v_c - p;
  float a = det(b0, b2), b = 2.0 * det(b1, b0), d = 2.0 * det(b2, b1);
  float f = b * d - a * a;
  vec2 d21 = b2 - b1, d10 = b1 - b0, d20 = b2 - b0;
  vec2 gf = 2.0 * (b * d21 + d * d10 + a * d20);
  gf = vec2(gf.y, -gf.x);
  vec2 pp = -f * gf / dot(gf, gf);
  vec2 d0p = b0 - pp;
  return clamp((det(d0p, d20) + 2.0 * det(d10, d0p)) / (2.0 * a + b + d), 0.0, 1.0);
}
void main() {
  vec2 p = gl_FragCoord.xy;
  float t = along(p);
  float distance = length(curve(t) - p);
  float thickness = v_line.x;
  float style = v_style;
  float toTarget = length(p - v_c) - v_line.z;
  float head = thickness * 2.5 + 4.5 * u_pixelRatio;
  bool inHead = false;
  if (style > 3.5) {
    style -= 4.0;
    if (toTarget < 0.0) discard;
    if (toTarget < head) {
      inHead = true;
      thickness = toTarget / head * (thickness + 6.0 * u_pixelRatio);
    }
  }
  float cover = 1.0 - smoothstep(thickness / 2.0 - 0.5, thickness / 2.0 + 0.5, distance);
  if (style > 0.5 && !inHead) {
    float period = (style > 1.5 ? 6.0 : 11.0) * u_pixelRatio;
    float place = abs(fract(t * v_line.w / period) - 0.5) * period;
    float half_dash = (style > 1.5 ? 1.2 : 3.4) * u_pixelRatio;
    cover *= 1.0 - smoothstep(half_dash - 0.5, half_dash + 0.5, place);
  }
  #ifdef PICKING_MODE
  gl_FragColor = cover > 0.5 ? v_color : vec4(0.0);
  #else
  gl_FragColor = vec4(v_color.rgb, 1.0) * v_color.a * cover;
  #endif
}`;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_dimensions', 'u_pixelRatio', 'u_minEdgeThickness'] as const;
const STYLES = { none: 0, dashed: 1, dotted: 2 } as const;

/** Which end, and which side of the line, each corner of its two triangles is at. */
const CORNERS = [
  [0, 1],
  [0, -1],
  [1, 1],
  [0, -1],
  [1, 1],
  [1, -1],
] as const;

/** Draws every line, straight or bent, solid, dashed or dotted, with or without an arrow, in one pass. */
export class LineProgram extends EdgeProgram<(typeof UNIFORMS)[number], NodeAttributes, EdgeAttributes> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_line', size: 4, type: FLOAT },
        { name: 'a_style', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_current', size: 1, type: FLOAT },
        { name: 'a_side', size: 1, type: FLOAT },
      ],
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & Partial<LineData>,
  ): void {
    const { array } = this;
    const style = STYLES[data.dash ?? 'none'] + (data.arrow ? 4 : 0);
    const colour = floatColor(data.color);
    let at = start;
    for (const [current, side] of CORNERS) {
      array[at++] = source.x;
      array[at++] = source.y;
      array[at++] = target.x;
      array[at++] = target.y;
      array[at++] = data.size;
      array[at++] = data.curvature ?? 0;
      array[at++] = source.size;
      array[at++] = target.size * 1.06;
      array[at++] = style;
      array[at++] = colour;
      array[at++] = edgeIndex;
      array[at++] = current;
      array[at++] = side;
    }
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio!, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio!, params.pixelRatio);
    gl.uniform2f(uniformLocations.u_dimensions!, params.width * params.pixelRatio, params.height * params.pixelRatio);
    gl.uniform1f(uniformLocations.u_minEdgeThickness!, params.minEdgeThickness);
  }
}
