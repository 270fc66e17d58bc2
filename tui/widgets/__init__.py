"""The app's own widgets: each shows its state in glyphs and words as well as in colour."""
