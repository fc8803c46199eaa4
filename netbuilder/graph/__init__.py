"""The drawing as a document: nodes, edges, blocks, edits, inferred shapes, problems, files."""
