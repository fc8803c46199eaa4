"""The end of a script: making the model, and what happens when the script is run."""

from __future__ import annotations

from netbuilder.codegen.printed import comment, quoted

IMPORTS = ("import argparse", "from pathlib import Path")

MAKE_MODEL = '''def make_model(seed=SEED):
    """A new network; the same seed gives the same weights."""
    torch.manual_seed(seed)
    model = Net()
    initialize(model)
    return model'''.splitlines()


WRITING_OPTIONS = (
    '    parser.add_argument("--write", metavar="TEXT", help="what the network writes for this text; no training")',
    '    parser.add_argument("--beams", type=int, default=1, help="beginnings of a text that are followed at once")',
)
WRITING = (
    "    if options.write is not None:",
    "        print(write_text(model, options.write, options.beams))",
    "        return",
)


def usage(data_file: str, writes: bool = False) -> list[str]:
    """How to run a whole script, for its header; ``writes``: it takes a text and writes another."""
    name = comment(data_file)[2:]
    writing = [f'python script.py --data {name} --weights model.safetensors --write "a text" --beams 4']
    return [
        *(writing if writes else ()),
        f"python script.py --data {name}",
        f"python script.py --data {name} --weights model.safetensors --evaluate",
    ]


def model_main(weights_file: str | None) -> list[str]:
    """Makes the model, loads its weights where there are some, shows it."""
    load = f"    model.load_state_dict(read_weights(Path(__file__).with_name({quoted(weights_file or '')})))"
    return [
        'if __name__ == "__main__":',
        "    model = make_model()",
        *([load] if weights_file else []),
        "    print(model)",
        '    print(sum(p.numel() for p in model.parameters()), "numbers in the weights")',
    ]


def whole_main(weights_file: str | None, data_file: str, writes: bool = False) -> list[str]:
    """Reads the command line, then trains and tests, or only tests; ``writes``: or answers a text with another."""
    weights = f"here / {quoted(weights_file)}" if weights_file else "None"
    return [
        "def main():",
        "    here = Path(__file__).parent",
        '    parser = argparse.ArgumentParser(description="Train or test the network.")',
        f'    parser.add_argument("--data", default=here / {quoted(data_file)}, help="file with the data")',
        f'    parser.add_argument("--weights", default={weights}, help=".safetensors file to start from")',
        '    parser.add_argument("--evaluate", action="store_true", help="test only, do not train")',
        '    parser.add_argument("--epochs", type=int, default=EPOCHS)',
        '    parser.add_argument("--device", default="cpu", help="cpu, cuda, mps")',
        '    parser.add_argument("--save", help="file for the trained weights (torch.save)")',
        *(WRITING_OPTIONS if writes else ()),
        "    options = parser.parse_args()",
        "    torch.set_flush_denormal(True)",
        "    data = load_data(options.data)",
        "    for part in data.values():",
        "        part.update({name: values.to(options.device) for name, values in part.items()})",
        "    model = make_model().to(options.device)",
        "    if options.weights is not None:",
        "        model.load_state_dict(read_weights(options.weights))",
        *(WRITING if writes else ()),
        "    if not options.evaluate:",
        "        train(model, data, options.epochs)",
        "    if options.save:",
        "        torch.save(model.state_dict(), options.save)",
        '    if len(next(iter(data["test"].values()))):',
        '        found = evaluate(model, data["test"])',
        '        print(*(f"test_{name} {value:.6f}" for name, value in found.items()))',
        "",
        "",
        'if __name__ == "__main__":',
        "    main()",
    ]
