"""The preview folder: gallery, artefacts, calendar and tables, and how they are published (`omni.write.publish`)."""
