import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { SHAPES, type Shape } from '../../../src/network/display.ts';
import type { EdgeAttributes, NodeAttributes } from '../../../src/network/draw.ts';
import { isMoving } from './detail.ts';

/** What the picture tells the program of a node beside what Sigma knows. */
export interface ShapeData {
  readonly shape: Shape;
  /** Inside; the border has the node's own colour. */
  readonly inside: string;
  readonly dashed: boolean;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_inside;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_inside;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
const float bias = 255.0 / 254.0;
void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 offset = 1.7 * size * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_point = offset;
  v_radius = size / 2.0;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_inside = a_inside;
  v_inside.a *= bias;
  #endif
  v_color.a *= bias;
}`;

/** Signed distances to shapes of about equal area; after Inigo Quilez, "2D distance functions". */
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_inside;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
uniform float u_correctionRatio;
const vec4 transparent = vec4(0.0);
float polygon(vec2 p, float sides, float radius, float turn) {
  float sector = 6.2831853 / sides;
  float angle = atan(p.x, p.y) + turn;
  float nearest = mod(angle + sector / 2.0, sector) - sector / 2.0;
  return length(p) * cos(nearest) - radius;
}
float box(vec2 p, float half_side, float corner) {
  vec2 q = abs(p) - half_side + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}
float shape(vec2 p, float kind) {
  if (kind < 0.5) return length(p) - 1.0;
  if (kind < 1.5) return box(p, 0.9, 0.22);
  if (kind < 2.5) return box(vec2(p.x + p.y, p.x - p.y) * 0.70711, 0.88, 0.12);
  if (kind < 3.5) return polygon(p + vec2(0.0, 0.15), 3.0, 0.72, 3.14159);
  if (kind < 4.5) return polygon(p, 6.0, 0.95, 0.5235988);
  return polygon(p + vec2(0.0, 0.05), 5.0, 0.9, 3.14159);
}
void main() {
  float dashed = step(7.5, v_shape);
  float distance = shape(v_point / v_radius, v_shape - 8.0 * dashed) * v_radius;
  float pixel = u_correctionRatio * 2.0;
  #ifdef PICKING_MODE
  gl_FragColor = distance > pixel ? transparent : v_color;
  #else
  float border = max(1.6 * pixel, v_radius * 0.13);
  vec4 line = v_color;
  if (dashed > 0.5 && mod(atan(v_point.y, v_point.x) * 2.5465, 1.0) > 0.6) line = v_inside;
  vec4 color = mix(line, v_inside, smoothstep(-border + pixel * 0.5, -border - pixel * 0.5, distance));
  float cover = 1.0 - smoothstep(-pixel * 0.5, pixel * 0.5, distance);
  gl_FragColor = vec4(color.rgb, 1.0) * color.a * cover;
  #endif
}`;

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;

/** Directions of the corners of the triangle that a node is drawn in. */
const CORNERS = [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3];

/**
 * Draws every node, whatever its shape, in one pass. All corners are spelled out: where there is no graphics card, so many
 * instances of one triangle take ten times as long.
 */
export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number], NodeAttributes, EdgeAttributes> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_inside', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_angle', size: 1, type: FLOAT },
      ],
    };
  }

  /** Nothing can be pointed at while a large network is moved: what tells the pointer of the nodes is drawn afterwards. */
  override render(params: RenderParams): void {
    const { pickProgram } = this;
    if (this.renderer.getSetting('hideEdgesOnMove') && isMoving(this.renderer)) this.pickProgram = null;
    super.render(params);
    this.pickProgram = pickProgram;
  }

  override processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData & Partial<ShapeData>): void {
    const { array } = this;
    const shape = SHAPES.indexOf(data.shape ?? 'circle') + (data.dashed ? 8 : 0);
    const [colour, inside] = [floatColor(data.color), floatColor(data.inside ?? data.color)];
    let at = start;
    for (const angle of CORNERS) {
      array[at++] = data.x;
      array[at++] = data.y;
      array[at++] = data.size;
      array[at++] = shape;
      array[at++] = colour;
      array[at++] = inside;
      array[at++] = nodeIndex;
      array[at++] = angle;
    }
  }

  override setUniforms(
    { sizeRatio, correctionRatio, matrix }: RenderParams,
    { gl, uniformLocations }: ProgramInfo,
  ): void {
    gl.uniform1f(uniformLocations.u_correctionRatio!, correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio!, sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, matrix);
  }
}
