"""Forecasts as lines over dates with their limits: of a part of the data, and one from where a person wants it."""
