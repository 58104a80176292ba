"""Weights stored as int8, one scale a column (a row in tables), computed with in full precision.

Activations are not quantised: rounding them to 8 bits turns the last bits in which processors differ into other
labels, so that an article would give other facts on another machine or in a browser.
"""

import numpy as np
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper

SMALL = 4096  # values; less stays as it is


def quantise(weights: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """The nearest integers in [-127, 127] and the scale along `axis`."""
    scale = np.abs(weights).max(axis=axis, keepdims=True) / 127
    scale[scale == 0] = 1
    return np.rint(weights / scale).astype(np.int8), scale.astype(np.float32)


def store_int8(model: onnx.ModelProto) -> onnx.ModelProto:
    """The same model with its large weights as int8; ONNX Runtime restores those of products once, when it loads."""
    graph = model.graph
    tables = {node.input[0] for node in graph.node if node.op_type == "Gather"}
    kept, nodes, stored = [], [], set()
    for tensor in graph.initializer:
        values, name = numpy_helper.to_array(tensor), tensor.name
        if values.dtype != np.float32 or values.size < SMALL:
            kept.append(tensor)
            continue
        stored.add(name)
        integers, scale = quantise(values, 1 if name in tables else values.ndim - 2)
        kept += [numpy_helper.from_array(integers, f"{name}_q"), numpy_helper.from_array(scale, f"{name}_s")]
        if name not in tables:
            nodes += restored(f"{name}_q", f"{name}_s", name)
    for node in graph.node:
        nodes += rows(node) if node.op_type == "Gather" and node.input[0] in stored else [node]
    out = onnx.ModelProto()
    out.CopyFrom(model)
    del out.graph.initializer[:], out.graph.node[:]
    out.graph.initializer.extend(kept)
    out.graph.node.extend(nodes)
    return out


def restored(integers: str, scale: str, name: str) -> list[NodeProto]:
    return [
        helper.make_node("Cast", [integers], [f"{name}_f"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{name}_f", scale], [name]),
    ]


def rows(gather: NodeProto) -> list[NodeProto]:
    """Rows of a table, restored after they are picked: the table itself stays int8 in memory."""
    (table, index), (out,) = gather.input, gather.output
    return [
        helper.make_node("Gather", [f"{table}_q", index], [f"{out}_q"]),
        helper.make_node("Gather", [f"{table}_s", index], [f"{out}_s"]),
        *restored(f"{out}_q", f"{out}_s", out),
    ]
