"""The program by which Keras is asked: it loads an archive, or a script with its weights, and answers in files.

Arguments: the file, and for a script its weights. A line on stdin names the .npz of the inputs and that of the answers.
"""

from __future__ import annotations

SERVER = """
import sys, numpy, keras
sys.stdout.write(keras.__version__ + "\\n"); sys.stdout.flush()
if sys.argv[2:]:
    import runpy
    script = runpy.run_path(sys.argv[1], run_name="script")
    model = script["make_model"]()
    script["load_weights"](model, sys.argv[2])
else:
    model = keras.models.load_model(sys.argv[1])
for line in sys.stdin:
    given, found = line.rstrip("\\n").split("\\t")
    with numpy.load(given) as file:
        arrays = [file[str(i)] for i in range(len(file.files))]
    answers = model(arrays if len(arrays) > 1 else arrays[0], training=False)
    answers = answers if isinstance(answers, (list, tuple)) else [answers]
    numpy.savez(found, **{str(i): keras.ops.convert_to_numpy(a) for i, a in enumerate(answers)})
    sys.stdout.write("done\\n"); sys.stdout.flush()
"""
