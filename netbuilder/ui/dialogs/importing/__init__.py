"""Sheets for files that do not say everything by themselves: code, and weights without a drawing."""
