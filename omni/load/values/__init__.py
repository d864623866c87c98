"""From models to the frozen values of `omni.model`: routes, references and defaults are added here."""
