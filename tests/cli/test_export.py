"""What ``netbuilder export`` can be told besides the file."""


def test_a_report_in_chinese(cli, iris_run, tmp_path):
    assert cli("export", iris_run, "--to", tmp_path / "r.html", "--language", "zh_CN").code == 0
    assert '<html lang="zh-CN">' in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_options_of_another_format_are_refused(cli, iris_run, tmp_path):
    said = cli("export", iris_run, "--to", tmp_path / "m.py", "--opset", "18")
    assert said.code == 2 and "--opset is about ONNX" in said.err
    said = cli("export", iris_run, "--to", tmp_path / "m.onnx", "--language", "en")
    assert said.code == 2 and "a file name ending in .html" in said.err
    assert not list(tmp_path.iterdir())


def test_a_folder_with_everything(cli, iris_run, tmp_path):
    said = cli("export", iris_run, "--to", f"{tmp_path}/iris/")
    assert said.code == 0 and "README.md" in said.out and (tmp_path / "iris" / "report.html").is_file()
